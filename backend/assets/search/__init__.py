"""One search over people, records, saved views, reports and exports, as far as the viewer may see them."""
