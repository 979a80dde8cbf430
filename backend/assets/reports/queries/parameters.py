"""Query parameters: the base of their schemas, and the types of their fields.

A parameter is declared once, as a field. Addresses, command lines and stored exports are parsed by it, and OpenAPI
describes it. Every fault is a typed refusal with a stable code; all faults of a request are raised together.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, ClassVar, NamedTuple, Self, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationError,
    ValidationInfo,
)
from pydantic.config import JsonDict, JsonValue
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, core_schema

from assets.common.days import FIRST_DAY, LAST_DAY
from assets.common.fields import WRITTEN_DAY
from assets.common.money import UnknownCurrency, currency_code
from assets.common.row_scope import Scope
from assets.reports.queries.errors import (
    Allowed,
    BadDay,
    CurrencyNotKnown,
    QueryError,
    RepeatedParameter,
    TooManyMembers,
    UnknownParameter,
    refuse,
)

Parameters = Mapping[str, Sequence[str]]
"""Plain values by name, as an address or a command line has them."""

Json = dict[str, Any]

FEW = 6
"""So many values are listed beside the meaning of an option."""


class Reader(NamedTuple):
    """On which day somebody asks, and whose rows they may see: some values are only good for some readers."""

    today: date
    scope: Scope


def reader_in(info: ValidationInfo) -> Reader:
    """The reader for whom parameters are validated."""
    if not isinstance(info.context, Reader):
        raise TypeError("parameters are validated for a reader")
    return info.context


def name_of(field: str) -> str:
    """The parameter of a field. A field whose parameter is a keyword of Python has an underscore after its name."""
    return field.removesuffix("_")


class Params(BaseModel):
    """The parameters of one operation. Values left empty count as not given."""

    model_config = ConfigDict(frozen=True, alias_generator=name_of)

    cached: ClassVar[bool] = False
    """Whether pages ask the same few questions of it again and again."""

    @classmethod
    def parse(cls, given: Parameters, reader: Reader) -> Self:
        """The parameters as values. Raises QueryError."""
        faults = [*unknown_parameters(given, cls.names())]
        data = {name: values for name in given if (values := several(given, name))}
        try:
            params = cls.model_validate(data, context=reader)
        except ValidationError as invalid:
            refuse([*faults, *cls._faults(invalid, reader)])
            raise
        refuse(faults)
        return params

    @classmethod
    def descriptions(cls) -> dict[str, str]:
        """What each parameter means, and the few values that it may have."""
        return {
            name_of(name): f"{field.description or ''}{_few_choices(_parameter_of(field).schema)}"
            for name, field in cls.model_fields.items()
        }

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The parameters that there are."""
        return tuple(name_of(field) for field in cls.model_fields)

    @classmethod
    def _faults(cls, invalid: ValidationError, reader: Reader) -> Iterator[QueryError]:
        for error in invalid.errors(include_url=False, include_input=False):
            if error["type"] == "missing":
                yield cls._missing(str(error["loc"][0]), reader)
            else:
                fault: QueryError = error["ctx"]["error"]
                yield from fault.faults

    @classmethod
    def _missing(cls, name: str, reader: Reader) -> QueryError:
        (field,) = (field for field in cls.model_fields.values() if field.alias == name)
        parameter = _parameter_of(field)
        return parameter.missing(f"'{name}' is missing", field=name, allowed=parameter.allowed(reader))


@dataclass(frozen=True)
class Parameter:
    """How the text of a parameter becomes a value, and how OpenAPI describes it: what a field is annotated with.

    `read` is given the text (of several values: all of them), the parameter's name and the reader; it raises
    QueryError. `missing` is raised where the field has no default and nothing is given.
    """

    read: Callable[[Any, str, Reader], object]
    schema: Json
    several: bool = False
    missing: type[QueryError] = QueryError
    allowed: Callable[[Reader], Allowed] = lambda _: None

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self._validate)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> Json:
        style = {"style": "form", "explode": True} if self.several else {}
        return {**self.schema, "allowEmptyValue": True, **style}

    def _validate(self, values: Sequence[str], info: ValidationInfo) -> object:
        name = name_of(info.field_name or "")
        if self.several:
            return self.read(values, name, reader_in(info))
        return self.read(single(values, name), name, reader_in(info))


def _parameter_of(field: FieldInfo) -> Parameter:
    (parameter,) = (item for item in field.metadata if isinstance(item, Parameter))
    return parameter


def _few_choices(schema: Json) -> str:
    choices = schema.get("enum", ())
    return f" ({', '.join(choices)})" if 0 < len(choices) <= FEW else ""


def described(description: str, *, example: str | list[str] | None = None, at_most: int | None = None) -> Any:
    """What OpenAPI says of a field beside its type. `at_most` values are answered, where there may be several."""
    if at_most is not None:
        # Not `maxItems`: one that is given again is the same one.
        description += f" At most {at_most} different ones."
    extra: JsonDict | None = None if example is None else {"example": cast(JsonValue, example)}
    return Field(description=description, json_schema_extra=extra)


def unknown_parameters(given: Parameters, known: Sequence[str]) -> Iterator[QueryError]:
    """What there is no parameter for: a misspelt filter would be an answer to another question."""
    for name in given:
        if name not in known:
            yield UnknownParameter(f"there is no parameter '{name}'", field=name, allowed=known)


def several(given: Parameters, name: str) -> tuple[str, ...]:
    """Every value of a parameter, without those left empty, each once, in order."""
    return tuple(dict.fromkeys(value for value in given.get(name, ()) if value))


def single(values: Sequence[str], name: str) -> str:
    """The one value. Raises RepeatedParameter."""
    if len(values) > 1:
        raise RepeatedParameter(f"'{name}' has one value, not {len(values)}", field=name)
    return values[0]


Choices = Iterable[Enum | str]


def one_of(
    choices: Choices,
    error: type[QueryError],
    *,
    missing: type[QueryError] = QueryError,
    only: Callable[[Reader], Choices] | None = None,
) -> Parameter:
    """One value out of `choices`; out of `only` some of them, where that depends on the reader."""
    by_text = _by_text(choices)

    def allowed(reader: Reader) -> list[str]:
        return [*(_by_text(only(reader)) if only else by_text)]

    def read(value: str, name: str, reader: Reader) -> object:
        if value not in allowed(reader):
            raise error(f"'{value}' is not a known {name}", field=name, allowed=allowed(reader))
        return by_text[value]

    return Parameter(read, {"type": "string", "enum": [*by_text]}, missing=missing, allowed=allowed)


def some_of(choices: Choices, error: type[QueryError], most: int) -> Parameter:
    """Some of `choices`, in their order; none where all are meant."""
    by_text = _by_text(choices)

    def read(values: Sequence[str], name: str, _: Reader) -> tuple[object, ...]:
        _refuse_many(values, name, most)
        for value in values:
            if value not in by_text:
                raise error(f"'{value}' is not a known {name}", field=name, allowed=[*by_text])
        return tuple(one for value, one in by_text.items() if value in values)

    return Parameter(read, _array({"type": "string", "enum": [*by_text]}), several=True)


def slugs(longest: int, most: int | None = None) -> Parameter:
    """Any texts, sorted: the same question is asked in one way. `longest` is described, not judged."""

    def read(values: Sequence[str], name: str, _: Reader) -> tuple[str, ...]:
        if most is not None:
            _refuse_many(values, name, most)
        return tuple(sorted(values))

    return Parameter(read, _array({"type": "string", "minLength": 1, "maxLength": longest}), several=True)


def text(longest: int) -> Parameter:
    """Any text. `longest` is described, not judged."""
    return Parameter(lambda value, *_: value, {"type": "string", "minLength": 1, "maxLength": longest})


def whole(most: int, error: type[QueryError]) -> Parameter:
    """A whole number from 1 to `most`."""
    bounds: dict[str, str | int | Sequence[str]] = {"least": 1, "most": most}

    def read(value: str, name: str, _: Reader) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", value) or not 1 <= int(value) <= most:
            raise error(
                f"{name} is a whole number from 1 to {most}, not '{value}'", field=name, allowed=bounds
            )
        return int(value)

    return Parameter(read, {"type": "integer", "minimum": 1, "maximum": most})


def _by_text(choices: Choices) -> dict[str, Enum | str]:
    return {str(one.value if isinstance(one, Enum) else one): one for one in choices}


def _array(items: Json) -> Json:
    return {"type": "array", "items": items}


def _refuse_many(values: Sequence[str], name: str, most: int) -> None:
    if len(values) > most:
        raise TooManyMembers(
            f"{len(values)} values of {name}, where {most} are answered", field=name, allowed={"values": most}
        )


_CALENDAR = {"format": "YYYY-MM-DD", "first": FIRST_DAY.isoformat(), "last": LAST_DAY.isoformat()}


def _day(value: str, name: str, _: Reader) -> date:
    try:
        if not re.fullmatch(WRITTEN_DAY, value):
            raise ValueError
        found = date.fromisoformat(value)
    except ValueError:
        raise BadDay(f"'{value}' is not a day written as YYYY-MM-DD", field=name, allowed=_CALENDAR) from None
    if not FIRST_DAY <= found <= LAST_DAY:
        raise BadDay(f"{found} is not in the calendar", field=name, allowed=_CALENDAR)
    return found


def _currency(value: str, name: str, _: Reader) -> str:
    try:
        return currency_code(value)
    except UnknownCurrency as unknown:
        raise CurrencyNotKnown(str(unknown), field=name, allowed={"standard": "ISO 4217"}) from unknown


DAY = Parameter(_day, {"type": "string", "format": "date", "pattern": WRITTEN_DAY}, missing=BadDay)
CURRENCY = Parameter(_currency, {"type": "string", "pattern": "^[A-Z]{3}$"})
