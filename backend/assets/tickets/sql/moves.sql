-- An asset is with one borrower at a time. Checked when a statement ends: a history's may return it and lend it again.
ALTER TABLE tickets ADD CONSTRAINT ticket_asset_away_once
EXCLUDE USING btree (asset_id WITH =) WHERE (state IN ('accepted', 'active')) DEFERRABLE INITIALLY IMMEDIATE;

-- Its moves, and those of others that are about the same asset, wait until the transaction ends: the state that is
-- answered stays. The web server may lock no row by itself.
CREATE FUNCTION lock_ticket(ticket bigint) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    locked record;
BEGIN
    SELECT state, asset_id INTO locked FROM tickets WHERE id = ticket FOR NO KEY UPDATE;
    PERFORM FROM assets WHERE id = locked.asset_id FOR NO KEY UPDATE;
    RETURN locked.state;
END $$;
