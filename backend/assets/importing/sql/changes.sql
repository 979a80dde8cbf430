-- What contradicts what was loaded, by target: `remedy` is NULL where an import can correct it.
CREATE UNLOGGED TABLE import_staging.changes (target text, seq bigint, key text, differences text, remedy text);

CREATE FUNCTION import_staging.shown(moment timestamptz) RETURNS text
LANGUAGE sql STABLE
AS $$ SELECT regexp_replace(to_char(moment AT TIME ZONE %(zone)s, 'YYYY-MM-DD HH24:MI:SS.US'), '(:00)?\.0+$', '') $$;

CREATE FUNCTION import_staging.money(amount bigint, code text) RETURNS text
LANGUAGE sql STABLE
AS $$ SELECT trim_scale(amount / c.factor) || ' ' || c.code FROM import_staging.currencies c WHERE c.code = money.code $$;

-- How a value differs from the one that was loaded; one that is not known contradicts nothing.
CREATE FUNCTION import_staging.changed(what text, value text, loaded text) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
SELECT CASE WHEN value IS DISTINCT FROM nullif(loaded, '') AND value IS NOT NULL
            THEN format('%%s is %%s, and %%s was loaded', what, left(value, 60), coalesce(left(nullif(loaded, ''), 60), 'none')) END
$$;

CREATE FUNCTION import_staging.changed(what text, value timestamptz, loaded timestamptz) RETURNS text
LANGUAGE sql STABLE
AS $$
SELECT CASE WHEN value = loaded THEN NULL
            -- Where clocks go back, an hour comes twice.
            WHEN import_staging.shown(value) = import_staging.shown(loaded)
            THEN import_staging.changed(what, value::text, loaded::text)
            ELSE import_staging.changed(what, import_staging.shown(value), import_staging.shown(loaded)) END
$$;

CREATE FUNCTION import_staging.too_early(what text, value timestamptz, loaded timestamptz) RETURNS text
LANGUAGE sql STABLE
AS $$
SELECT CASE WHEN value < loaded THEN format('%%s is %%s, before %%s, which was loaded', what,
                                            import_staging.shown(value), import_staging.shown(loaded)) END
$$
