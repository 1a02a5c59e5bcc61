-- Versions are dates and sort as texts; 4.1 is that of 2022-11-28.
SELECT CONCAT(CONCAT(CAST(COALESCE(shown.value, 'of an unknown release') AS {:text}), ', version '),
              CAST(version.value AS {:text})) AS release_name,
       1 AS installations
  FROM {config} version
  LEFT JOIN {config} shown ON shown.name = 'release'
 WHERE version.name = 'version'
   AND version.value < '2022112800'
