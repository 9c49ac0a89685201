# F5
story   A year's holidays are published once, corrected only before it begins, and never guessed
include common/county.story
# 国办发明电〔2025〕7号: of 261 weekdays 19 are off, 6 weekend days are worked: 248
ask     2026-02-27 09:00:00 he.boss GetCalendar {"year": 2026}
  ->    {"year": 2026, "provisional": false, "source": "国办发明电〔2025〕7号", "working_days": 248,
         "days_off": ["2026-01-01", "2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-23",
                      "2026-04-06", "2026-05-01", "2026-05-04", "2026-05-05", "2026-06-19", "2026-09-25", "2026-10-01", "2026-10-02",
                      "2026-10-05", "2026-10-06", "2026-10-07"],
         "working_weekends": ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]}
# 2027 has 365 − 52 Saturdays − 52 Sundays = 261 weekdays
ask     2026-02-27 09:00:01 he.boss GetCalendar {"year": 2027}
  ->    {"year": 2027, "provisional": true, "working_days": 261, "days_off": [], "working_weekends": []}
ask     2026-02-27 09:00:02 he.boss GetCalendar {"year": 1989}
  ->    refused calendar_year_out_of_range {"first": "1990"}
ask     2026-02-27 09:00:03 he.boss GetCalendar {"year": 2100}
  ->    refused calendar_year_out_of_range
# ---- what cannot be a notice
when    2026-11-05 09:00:00 li.checker PublishHolidays {"year": 2027, "days_off": ["2027-01-01"], "working_weekends": [], "source": ""}
  ->    refused text_required {"field": "source"}
when    2026-11-05 09:00:01 li.checker PublishHolidays {"year": 2025, "days_off": ["2025-01-01"], "working_weekends": [], "source": "通知"}
  ->    refused calendar_year_out_of_range {"first": "2026"}
when    2026-11-05 09:00:02 li.checker PublishHolidays {"year": 2028, "days_off": ["2028-01-03"], "working_weekends": [], "source": "通知"}
  ->    refused calendar_year_out_of_range
when    2026-11-05 09:00:03 li.checker PublishHolidays {"year": 2026, "days_off": ["2026-12-31"], "working_weekends": [], "source": "通知"}
  ->    refused calendar_year_known
when    2026-11-05 09:00:04 li.checker PublishHolidays {"year": 2027, "days_off": [], "working_weekends": ["2027-01-03"], "source": "通知"}
  ->    refused calendar_days_off_required
when    2026-11-05 09:00:05 li.checker PublishHolidays {"year": 2027, "days_off": ["2028-01-03"], "working_weekends": [], "source": "通知"}
  ->    refused calendar_date_outside_year {"date": "2028-01-03"}
when    2026-11-05 09:00:06 li.checker PublishHolidays {"year": 2027, "days_off": ["2026-11-30"], "working_weekends": [], "source": "通知"}
  ->    refused calendar_date_outside_year {"date": "2026-11-30"}
when    2026-12-31 09:00:07 li.checker PublishHolidays {"year": 2027, "days_off": ["2026-12-31"], "working_weekends": [], "source": "通知"}
  ->    refused calendar_date_outside_year {"date": "2026-12-31"}
when    2026-11-05 09:00:08 li.checker PublishHolidays {"year": 2027, "days_off": ["2027-01-02"], "working_weekends": [], "source": "通知"}
  ->    refused calendar_day_off_is_weekend {"date": "2027-01-02"}
when    2026-11-05 09:00:09 li.checker PublishHolidays {"year": 2027, "days_off": ["2027-01-01"], "working_weekends": ["2027-01-04"], "source": "通知"}
  ->    refused calendar_working_day_is_weekday {"date": "2027-01-04"}
# a day cannot be off and worked: one of the two lists does not take it
when    2026-11-05 09:00:10 li.checker PublishHolidays {"year": 2027, "days_off": ["2027-01-01"], "working_weekends": ["2027-01-01"], "source": "通知"}
  ->    refused calendar_working_day_is_weekday {"date": "2027-01-01"}
when    2026-11-05 09:00:11 li.checker PublishHolidays {"year": 2027, "days_off": ["2027-01-01", "2027-01-01"], "working_weekends": [], "source": "通知"}
  ->    refused calendar_date_repeated {"date": "2027-01-01"}
when    2026-11-05 09:00:12 li.checker PublishHolidays {"year": 2027, "days_off": ["2027-01-01"], "working_weekends": ["2027-01-03", "2027-01-03"], "source": "通知"}
  ->    refused calendar_date_repeated {"date": "2027-01-03"}
when    2026-11-05 09:00:13 he.boss PublishHolidays {"year": 2027, "days_off": ["2027-01-01"], "working_weekends": [], "source": "通知"}
  ->    refused permission_denied
# ---- published; it moves a day of the December before it: 2026 loses 12-31, 248 − 1; 2027: 261 − 2 + 1
when    2026-11-05 10:00:00 li.checker PublishHolidays {"year": 2027, "days_off": ["2027-01-04", "2027-01-01", "2026-12-31"],
        "working_weekends": ["2027-01-09"], "source": "国办通知甲"}
  ->    HolidaysPublished {"year": 2027, "days_off": ["2026-12-31", "2027-01-01", "2027-01-04"], "correction": false}
ask     2026-11-05 10:00:01 he.boss GetCalendar {"year": 2026}
  ->    {"working_days": 247, "provisional": false, "source": "国办发明电〔2025〕7号"}
ask     2026-11-05 10:00:02 he.boss GetCalendar {"year": 2027}
  ->    {"working_days": 260, "provisional": false, "source": "国办通知甲", "days_off": ["2027-01-01", "2027-01-04"], "working_weekends": ["2027-01-09"]}
# ---- corrected as a whole while the year has not begun
when    2026-12-30 10:00:00 li.checker PublishHolidays {"year": 2027, "days_off": ["2027-01-01"], "working_weekends": [], "source": "国办通知乙"}
  ->    HolidaysPublished {"year": 2027, "correction": true}
ask     2026-12-30 10:00:01 he.boss GetCalendar {"year": 2026}
  ->    {"working_days": 248}
ask     2026-12-30 10:00:02 he.boss GetCalendar {"year": 2027}
  ->    {"working_days": 260, "source": "国办通知乙", "days_off": ["2027-01-01"], "working_weekends": []}
when    2027-01-01 00:00:01 li.checker PublishHolidays {"year": 2027, "days_off": ["2027-02-08"], "working_weekends": [], "source": "国办通知丙"}
  ->    refused calendar_year_known
# ---- a year that begins without a notice may still get one
when    2028-01-02 09:00:00 li.checker PublishHolidays {"year": 2028, "days_off": ["2028-01-03"], "working_weekends": [], "source": "国办通知丁"}
  ->    HolidaysPublished {"year": 2028, "correction": false}
when    2028-01-02 09:00:01 li.checker PublishHolidays {"year": 2028, "days_off": ["2028-01-04"], "working_weekends": [], "source": "国办通知丁"}
  ->    refused calendar_year_known
