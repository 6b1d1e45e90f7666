"""Keep Clear without a screen: reads exports, runs checks, keeps the review file."""

__version__ = "0.1.0"
