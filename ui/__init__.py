"""The window: it shows a review and asks questions; every decision is made elsewhere."""
