"""What readers share: decoders that stream, dates, text repair and the dialects of one vendor."""
