-- A sum of bigint that is one; where that is too small, it is an error, as everywhere.
CREATE OR REPLACE AGGREGATE bigint_sum (bigint) (
    SFUNC = int8pl, STYPE = bigint, COMBINEFUNC = int8pl, PARALLEL = SAFE
);
