"""Reports that come by mail: each period once it is sealed, under its owner's own rights as they are by then."""
