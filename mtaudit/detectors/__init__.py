"""Detectors: one file, one way of looking. A module offers `DETECTOR`, a subclass of `model.Detector`."""
