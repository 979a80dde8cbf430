"""Documents as PDF: laid out by Typst from data alone, in Persian or English, tagged for screen readers."""
