"""Geometry of charts: numbers in, places on a drawing out. Templates print, CSS colours.

Pure: no database, no request. Lengths are units of the drawing's viewBox.
"""
