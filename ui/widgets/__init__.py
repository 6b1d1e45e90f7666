"""The building blocks of the pages, one file each; none of them knows a rule or a review."""
