SELECT 'bike' AS slug, 'Bike' AS name_en, 'دوچرخه' AS name_fa
