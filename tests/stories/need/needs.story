# F3 P5 P6
story   A visit brings a need to light; it is the enterprise's to confirm, to withdraw, and to know of
include common/county.story
# ---- visits are the operator's
when    2026-03-02 09:00:00 he.boss RecordVisit {"enterprise": "org-000006", "visited_on": "2026-03-02", "visitors": "本企业", "findings": "自荐", "champion": true}
  ->    refused permission_denied
when    2026-03-02 09:00:01 wang.clerk RecordVisit {"enterprise": "org-000099", "visited_on": "2026-03-02", "visitors": "金融办", "findings": "轴承钢细分龙头", "champion": true}
  ->    refused enterprise_not_found
when    2026-03-02 09:00:02 wang.clerk RecordVisit {"enterprise": "org-000005", "visited_on": "2026-03-02", "visitors": "金融办", "findings": "轴承钢细分龙头", "champion": true}
  ->    refused enterprise_not_found
when    2026-03-02 09:00:03 wang.clerk RecordVisit {"enterprise": "org-000006", "visited_on": "2026-03-03", "visitors": "金融办", "findings": "轴承钢细分龙头", "champion": true}
  ->    refused date_future
when    2026-03-02 09:00:04 wang.clerk RecordVisit {"enterprise": "org-000006", "visited_on": "2026-03-02", "visitors": "", "findings": "轴承钢细分龙头", "champion": true}
  ->    refused text_required {"field": "visitors"}
when    2026-03-02 09:00:05 wang.clerk RecordVisit {"enterprise": "org-000006", "visited_on": "2026-03-02", "visitors": "金融办", "findings": "", "champion": true}
  ->    refused text_required {"field": "findings"}
when    2026-03-02 09:00:06 wang.clerk RecordVisit {"enterprise": "org-000006", "visited_on": "2026-02-28", "visitors": "金融办、开发区招商科", "findings": "轴承钢细分龙头,订单充足,缺周转资金", "champion": true}
  ->    EnterpriseVisited {"visit": "visit-000001", "enterprise": "org-000006", "visited_on": "2026-02-28", "champion": true}
when    2026-03-02 09:00:07 wang.clerk RecordVisit {"enterprise": "org-000007", "visited_on": "2026-03-02", "visitors": "金融办", "findings": "生产平稳", "champion": false}
  ->    EnterpriseVisited {"visit": "visit-000002", "enterprise": "org-000007"}
ask     2026-03-02 09:01:00 wang.clerk ListVisits {"champion": true}
  ->    {"items": [{"visit": "visit-000001", "enterprise_name": "宝莱利金属", "visitors": "金融办、开发区招商科"}]}
ask     2026-03-02 09:01:01 wang.clerk ListVisits {"enterprise": "org-000007"}
  ->    {"items": [{"visit": "visit-000002"}]}
ask     2026-03-02 09:01:02 ma.boss ListVisits {}
  ->    {"items": [{"visit": "visit-000002", "findings": "生产平稳"}]}
ask     2026-03-02 09:01:03 feng.gov ListVisits {}
  ->    {"items": []}
# ---- needs: by the operator for an enterprise, by the enterprise for itself
when    2026-03-02 09:02:00 qian.bank RecordNeed {"enterprise": "org-000006", "amount_fen": 600000000, "tenor_days": 180, "purpose": "采购热轧卷", "collateral": "", "wanted_by": "2026-04-01"}
  ->    refused permission_denied
when    2026-03-02 09:02:01 he.boss RecordNeed {"enterprise": "org-000007", "amount_fen": 600000000, "tenor_days": 180, "purpose": "采购热轧卷", "collateral": "", "wanted_by": "2026-04-01"}
  ->    refused enterprise_not_found
# the trader is an institution that everybody knows
when    2026-03-02 09:02:02 he.boss RecordNeed {"enterprise": "org-000003", "amount_fen": 600000000, "tenor_days": 180, "purpose": "采购热轧卷", "collateral": "", "wanted_by": "2026-04-01"}
  ->    refused not_own_party
when    2026-03-02 09:02:03 wang.clerk RecordNeed {"enterprise": "org-000007", "visit": "visit-000001", "amount_fen": 600000000, "tenor_days": 180, "purpose": "采购热轧卷", "collateral": "", "wanted_by": "2026-04-01"}
  ->    refused visit_not_found
when    2026-03-02 09:02:04 wang.clerk RecordNeed {"enterprise": "org-000006", "visit": "visit-000099", "amount_fen": 600000000, "tenor_days": 180, "purpose": "采购热轧卷", "collateral": "", "wanted_by": "2026-04-01"}
  ->    refused visit_not_found
when    2026-03-02 09:02:05 wang.clerk RecordNeed {"enterprise": "org-000006", "amount_fen": 0, "tenor_days": 180, "purpose": "采购热轧卷", "collateral": "", "wanted_by": "2026-04-01"}
  ->    refused amount_not_positive
when    2026-03-02 09:02:06 wang.clerk RecordNeed {"enterprise": "org-000006", "amount_fen": 600000000, "tenor_days": 0, "purpose": "采购热轧卷", "collateral": "", "wanted_by": "2026-04-01"}
  ->    refused need_tenor_invalid
when    2026-03-02 09:02:07 wang.clerk RecordNeed {"enterprise": "org-000006", "amount_fen": 600000000, "tenor_days": 3661, "purpose": "采购热轧卷", "collateral": "", "wanted_by": "2026-04-01"}
  ->    refused need_tenor_invalid
when    2026-03-02 09:02:08 wang.clerk RecordNeed {"enterprise": "org-000006", "amount_fen": 600000000, "tenor_days": 180, "purpose": "", "collateral": "", "wanted_by": "2026-04-01"}
  ->    refused text_required {"field": "purpose"}
when    2026-03-02 09:02:09 wang.clerk RecordNeed {"enterprise": "org-000006", "amount_fen": 600000000, "tenor_days": 180, "purpose": "采购热轧卷", "collateral": "", "wanted_by": "2026-03-01"}
  ->    refused date_past
when    2026-03-02 09:02:10 wang.clerk RecordNeed {"enterprise": "org-000006", "visit": "visit-000001", "kind": "inventory", "amount_fen": 600000000, "tenor_days": 180,
        "purpose": "采购热轧卷", "collateral": "在库热轧卷 2600 吨", "wanted_by": "2026-04-01"}
  ->    NeedRecorded {"need": "need-000001", "enterprise": "org-000006", "visit": "visit-000001", "recorded_by": "org-000001", "confirmed": false, "kind": "inventory"}
when    2026-03-02 09:02:11 he.boss RecordNeed {"enterprise": "org-000006", "amount_fen": 100000000, "tenor_days": 90, "purpose": "支付电费", "collateral": "", "wanted_by": "2026-03-02"}
  ->    NeedRecorded {"need": "need-000002", "recorded_by": "org-000006", "confirmed": true}
when    2026-03-02 09:02:12 wang.clerk RecordNeed {"enterprise": "org-000007", "amount_fen": 200000000, "tenor_days": 90, "purpose": "购置设备", "collateral": "", "wanted_by": "2026-06-01"}
  ->    NeedRecorded {"need": "need-000003", "confirmed": false}
# ---- confirmed by the enterprise alone
when    2026-03-02 09:03:00 wang.clerk ConfirmNeed {"need": "need-000001"}
  ->    refused permission_denied
when    2026-03-02 09:03:01 system ConfirmNeed {"need": "need-000001"}
  ->    refused not_own_party
when    2026-03-02 09:03:02 ma.boss ConfirmNeed {"need": "need-000001"}
  ->    refused need_not_found
when    2026-03-02 09:03:03 he.boss ConfirmNeed {"need": "need-000099"}
  ->    refused need_not_found
when    2026-03-02 09:03:04 he.boss ConfirmNeed {"need": "need-000001"}
  ->    NeedConfirmed {"need": "need-000001"}
when    2026-03-02 09:03:05 he.boss ConfirmNeed {"need": "need-000001"}
  ->    refused need_not_recorded
# ---- withdrawn: by the operator only what it wrote itself and nobody has confirmed
when    2026-03-02 09:04:00 qian.bank WithdrawNeed {"need": "need-000001", "reason": "重复"}
  ->    refused permission_denied
when    2026-03-02 09:04:01 ma.boss WithdrawNeed {"need": "need-000001", "reason": "重复"}
  ->    refused need_not_found
when    2026-03-02 09:04:02 wang.clerk WithdrawNeed {"need": "need-000001", "reason": "重复"}
  ->    refused not_own_party
when    2026-03-02 09:04:03 wang.clerk WithdrawNeed {"need": "need-000002", "reason": "重复"}
  ->    refused not_own_party
when    2026-03-02 09:04:04 wang.clerk WithdrawNeed {"need": "need-000003", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-03-02 09:04:05 wang.clerk WithdrawNeed {"need": "need-000003", "reason": "登记有误"}
  ->    NeedWithdrawn {"need": "need-000003", "reason": "登记有误"}
when    2026-03-02 09:04:06 ma.boss ConfirmNeed {"need": "need-000003"}
  ->    refused need_not_recorded
when    2026-03-02 09:04:07 he.boss WithdrawNeed {"need": "need-000002", "reason": "已自筹"}
  ->    NeedWithdrawn {"need": "need-000002"}
when    2026-03-02 09:04:08 he.boss WithdrawNeed {"need": "need-000002", "reason": "已自筹"}
  ->    refused need_closed
# ---- who knows of them: the enterprise and the operator; no bank, whatever its consent
when    2026-03-02 09:05:00 he.boss GrantConsent {"bank": "org-000005", "scopes": ["trade", "stock", "score"], "purpose": "融资", "until": "2026-12-31"}
  ->    ConsentGranted
ask     2026-03-02 09:05:01 he.boss GetNeed {"need": "need-000001"}
  ->    {"need": "need-000001", "enterprise_name": "宝莱利金属", "visit": "visit-000001", "kind": "inventory", "amount_fen": 600000000, "tenor_days": 180,
        "collateral": "在库热轧卷 2600 吨", "wanted_by": "2026-04-01", "status": "confirmed", "placements": []}
ask     2026-03-02 09:05:02 qian.bank GetNeed {"need": "need-000001"}
  ->    refused need_not_found
ask     2026-03-02 09:05:03 ma.boss GetNeed {"need": "need-000001"}
  ->    refused need_not_found
ask     2026-03-02 09:05:04 qian.bank ListNeeds {}
  ->    {"items": []}
ask     2026-03-02 09:05:05 qian.bank ListVisits {}
  ->    {"items": []}
ask     2026-03-02 09:05:06 wang.clerk ListNeeds {"status": "withdrawn"}
  ->    {"items": [{"need": "need-000002", "withdrawn_because": "已自筹"}, {"need": "need-000003", "withdrawn_because": "登记有误"}]}
ask     2026-03-02 09:05:07 wang.clerk ListNeeds {"enterprise": "org-000006", "page_size": 1}
  ->    {"items": [{"need": "need-000001", "status": "confirmed"}], "next_page_token": "need-000001"}
ask     2026-03-02 09:05:08 ma.boss ListNeeds {}
  ->    {"items": [{"need": "need-000003"}]}
