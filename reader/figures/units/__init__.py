"""The names of units: currencies (ISO 4217) and physical units (SI, CLDR), as compact tables."""
