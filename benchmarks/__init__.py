"""Speed and accuracy, beside peers, printed as ratios."""
