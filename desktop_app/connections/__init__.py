"""Read-only sign-ins to platforms: there is none yet, and the guard refuses what none allows."""
