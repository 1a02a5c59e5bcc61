package dev.keepmeengaged.domain;

/**
 * The three quartiles of some values, in the unit of the values: linear interpolation between the
 * two nearest (type 7 of Hyndman and Fan, 1996, the default of R and NumPy).
 */
public record Quartiles(double lower, double median, double upper) {}
