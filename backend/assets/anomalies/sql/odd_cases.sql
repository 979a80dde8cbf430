-- A case and what reviewers said of it are never changed afterwards.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON odd_cases
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON odd_case_reviews
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Fitted rules are removed when no record is as old as they are, and never changed.
CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON rule_fits
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO scoring_positions (kind, position) VALUES ('payment', 0), ('withdrawal', 0), ('transfer', 0), ('ticket', 0);
