"""Values of figures as the API has them."""

from typing import Annotated

from pydantic import Field, WithJsonSchema

from assets.reports.metrics.registry import METRICS

Figure = Annotated[str, Field(pattern=r"^-?[0-9]+(\.[0-9]+)?$", examples=["1250000"])]
"""A number as text: an integer for counts and for money (minor units), a decimal for shares and days."""

MetricSlug = Annotated[str, WithJsonSchema({"type": "string", "enum": [metric.slug for metric in METRICS]})]
CurrencyCode = Annotated[str, Field(pattern="^[A-Z]{3}$", examples=["IRR"])]
