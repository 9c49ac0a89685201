# C1 F2 P5 P6
story   A verifier records what is known of an enterprise; each figure keeps its source and period
include common/financing.story
when    2026-02-28 11:00:00 zhao.verifier RecordProfile {"enterprise": "org-000099", "founded_on": "2012-05-08", "region": "371525", "industry": "C3130", "annual_output_kg": 120000000, "source": "年报2025"}
  ->    refused enterprise_not_found
when    2026-02-28 11:00:01 zhao.verifier RecordProfile {"enterprise": "org-000005", "founded_on": "2012-05-08", "region": "371525", "industry": "C3130", "annual_output_kg": 120000000, "source": "年报2025"}
  ->    refused enterprise_not_found
when    2026-02-28 11:00:02 zhao.verifier RecordProfile {"enterprise": "org-000006", "founded_on": "2026-03-01", "region": "371525", "industry": "C3130", "annual_output_kg": 120000000, "source": "年报2025"}
  ->    refused date_future
when    2026-02-28 11:00:03 zhao.verifier RecordProfile {"enterprise": "org-000006", "founded_on": "2012-05-08", "region": "37152", "industry": "C3130", "annual_output_kg": 120000000, "source": "年报2025"}
  ->    refused region_malformed
when    2026-02-28 11:00:04 zhao.verifier RecordProfile {"enterprise": "org-000006", "founded_on": "2012-05-08", "region": "371525", "industry": "钢铁", "annual_output_kg": 120000000, "source": "年报2025"}
  ->    refused industry_malformed
when    2026-02-28 11:00:05 zhao.verifier RecordProfile {"enterprise": "org-000006", "founded_on": "2012-05-08", "region": "371525", "industry": "C3130", "annual_output_kg": -1, "source": "年报2025"}
  ->    refused output_negative
when    2026-02-28 11:00:06 zhao.verifier RecordProfile {"enterprise": "org-000006", "founded_on": "2012-05-08", "region": "371525", "industry": "C3130", "annual_output_kg": 120000000, "source": ""}
  ->    refused text_required {"field": "source"}
when    2026-02-28 11:00:07 he.boss RecordProfile {"enterprise": "org-000006", "founded_on": "2012-05-08", "region": "371525", "industry": "C3130", "annual_output_kg": 120000000, "source": "年报2025"}
  ->    refused permission_denied
when    2026-02-28 11:00:08 zhao.verifier RecordProfile {"enterprise": "org-000006", "founded_on": "2012-05-08", "region": "371525", "industry": "C3130", "annual_output_kg": 120000000, "source": "年报2025"}
  ->    EnterpriseProfiled {"enterprise": "org-000006", "annual_output_kg": 120000000}
# ---- figures from outside
when    2026-02-28 11:01:00 zhao.verifier RecordOutsideData {"enterprise": "org-000099"}
  ->    refused enterprise_not_found
when    2026-02-28 11:01:01 zhao.verifier RecordOutsideData {"enterprise": "org-000006"}
  ->    refused outside_data_empty
when    2026-02-28 11:01:02 zhao.verifier RecordOutsideData {"enterprise": "org-000006", "social_security": {"source": "", "from": "2025-01-01", "to": "2025-12-31", "headcount": 64, "arrears_fen": 0}}
  ->    refused text_required {"field": "source"}
when    2026-02-28 11:01:03 zhao.verifier RecordOutsideData {"enterprise": "org-000006", "social_security": {"source": "人社局", "from": "2025-01-01", "to": "2026-03-01", "headcount": 64, "arrears_fen": 0}}
  ->    refused outside_period_invalid
when    2026-02-28 11:01:04 zhao.verifier RecordOutsideData {"enterprise": "org-000006", "tax": {"source": "税务局", "from": "2025-01-01", "to": "2025-12-31", "taxed_sales_fen": 36000000000, "vat_paid_fen": 410000000, "filings_due": 12, "filings_on_time": 13}}
  ->    refused outside_figures_invalid
when    2026-02-28 11:01:05 zhao.verifier RecordOutsideData {"enterprise": "org-000006",
        "tax": {"source": "税务局", "from": "2025-01-01", "to": "2025-12-31", "taxed_sales_fen": 36000000000, "vat_paid_fen": 410000000, "filings_due": 12, "filings_on_time": 11},
        "social_security": {"source": "人社局", "from": "2025-01-01", "to": "2025-12-31", "headcount": 64, "arrears_fen": 0}}
  ->    OutsideDataRecorded {"enterprise": "org-000006", "tax": {"filings_on_time": 11}, "credit_record": null}
# of each kind the newest period holds
when    2026-02-28 11:01:06 zhao.verifier RecordOutsideData {"enterprise": "org-000006", "social_security": {"source": "人社局", "from": "2024-01-01", "to": "2024-12-31", "headcount": 60, "arrears_fen": 0}}
  ->    refused outside_period_older {"known_to": "2025-12-31"}
when    2026-02-28 11:01:07 zhao.verifier RecordOutsideData {"enterprise": "org-000006", "credit_record": {"source": "征信报告", "from": "2024-02-01", "to": "2026-01-31", "overdues": 1, "longest_overdue_days": 4, "exposure_fen": 900000000}}
  ->    OutsideDataRecorded {"credit_record": {"overdues": 1}}
# ---- its own, and the operator's; a bank sees what the enterprise consents to, another enterprise nothing
ask     2026-02-28 11:02:00 he.boss GetCredit {"enterprise": "org-000006"}
  ->    {"profile": {"industry": "C3130"}, "tax": {"filings_due": 12}, "social_security": {"headcount": 64}, "credit_record": {"longest_overdue_days": 4}, "scores": []}
ask     2026-02-28 11:02:01 zhao.verifier GetCredit {"enterprise": "org-000006"}
  ->    {"tax": {"source": "税务局", "to": "2025-12-31"}}
ask     2026-02-28 11:02:02 qian.bank GetCredit {"enterprise": "org-000006"}
  ->    {"profile": {"region": "371525"}, "tax": null, "social_security": null, "credit_record": null, "scores": []}
ask     2026-02-28 11:02:03 ma.boss GetCredit {"enterprise": "org-000006"}
  ->    refused enterprise_not_found
ask     2026-02-28 11:02:04 other.bank GetCredit {"enterprise": "org-000006"}
  ->    refused enterprise_not_found
when    2026-02-28 11:03:00 he.boss GrantConsent {"bank": "org-000005", "scopes": ["tax"], "purpose": "授信", "until": "2027-02-28"}
  ->    ConsentGranted
ask     2026-02-28 11:03:01 qian.bank GetCredit {"enterprise": "org-000006"}
  ->    {"tax": {"vat_paid_fen": 410000000}, "social_security": null}
