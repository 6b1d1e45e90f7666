"""The data Keep Clear reads: platforms, policies, remedies, word lists, help, icons and fonts."""
