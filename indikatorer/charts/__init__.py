"""Charts: numbers in, places on a drawing and its SVG out. CSS colours.

Pure: no database, no request. Lengths are units of the drawing's viewBox.
"""
