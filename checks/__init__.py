"""What the evidence says: pure rules over records, with no files, clock, network or logging."""
