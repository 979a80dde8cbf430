-- Forecasts are logs: what was said stays as it was said.
CALL make_append_only('forecast_runs');
CALL make_append_only('forecast_scores');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON forecast_series
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
