"""The parts of the page of settings: what is stored, the policy, the look, and deleting."""
