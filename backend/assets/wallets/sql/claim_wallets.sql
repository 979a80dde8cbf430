-- An accepted loan moves both people's wallets, now and when it ends, and a withdrawal its owner's: from here on no
-- source may feed them.
CREATE FUNCTION claim_wallets(claimed bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    fed bigint;
BEGIN
    -- Users before wallets, each by id, as everyone who locks both.
    PERFORM FROM users WHERE id IN (SELECT user_id FROM wallets WHERE id = ANY (claimed)) ORDER BY id FOR SHARE;
    PERFORM FROM wallets WHERE id = ANY (claimed) ORDER BY id FOR NO KEY UPDATE;
    SELECT id INTO fed FROM wallets WHERE id = ANY (claimed) AND feed = 'source' LIMIT 1;
    IF FOUND THEN
        PERFORM refuse('wallet_one_feed', format('wallet %s: a source brings its entries, so no loan and no withdrawal may move it', fed));
    END IF;
    UPDATE wallets SET feed = 'own' WHERE id = ANY (claimed) AND feed IS NULL;
END $$;
