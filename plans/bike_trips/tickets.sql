-- Citi Bike trips: a trip is a ticket without price, lender or known borrower.
-- No trip has a name of its own; a bike and the millisecond at which it leaves its station make one.
SELECT
    concat_ws(' ', bikeid, starttime) AS external_id,
    concat('Bike ', bikeid)           AS asset_name,
    'bike'                            AS asset_type,
    lower(usertype)                   AS segment,
    start_station_name                AS region,
    starttime                         AS created_at,
    starttime                         AS activated_at,
    stoptime                          AS completed_at
FROM 'bike_trips.parquet'
