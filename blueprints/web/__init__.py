"""What every activity shares of HTTP: who asks, addresses, the frame of a page, refusals."""
