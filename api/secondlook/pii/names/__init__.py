"""Names of people, places and organisations: a model that ships with the package, rules on top."""
