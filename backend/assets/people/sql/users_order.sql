-- The orders in which users are listed, each with an index that carries it.

-- Names in the order of the alphabets, Latin before Persian, whichever keyboard they were written on: the Persian letters
-- become neighbours, which in Unicode they are not. Compared by code point, it needs no locale of the server.
CREATE FUNCTION alphabetical(written text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
SELECT pg_catalog.translate(
    public.search_form(written),
    'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی',
    U&'\0700\0701\0702\0703\0704\0705\0706\0707\0708\0709\070A\070B\070C\070D\070E\070F\0710\0711\0712\0713\0714\0715\0716\0717\0718\0719\071A\071B\071C\071D\071E\071F'
)
$$;

CREATE INDEX users_by_name ON users ((alphabetical(name) COLLATE "C"), id);
CREATE INDEX users_by_joining ON users (joined_at, id);
CREATE INDEX users_by_sign_in ON users ((coalesce(last_login, '-infinity')), id);
