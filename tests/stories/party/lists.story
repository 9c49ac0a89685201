# P6
story   Lists show what the caller may see, page by page
include common/county.story
# Institutions are known to every member, of the enterprises only oneself.
ask     2026-03-01 09:00:00 he.boss ListOrganisations {}
  ->    {"items": [{"organisation": "org-000001"}, {"organisation": "org-000002"}, {"organisation": "org-000003"},
         {"organisation": "org-000004"}, {"organisation": "org-000005"}, {"organisation": "org-000006"},
         {"organisation": "org-000008"}]}
ask     2026-03-01 09:00:00 he.boss ListOrganisations {"capacity": "bank"}
  ->    {"items": [{"name": "莱商银行"}, {"name": "齐商银行"}]}
ask     2026-03-01 09:00:00 wang.clerk ListOrganisations {"capacity": "enterprise", "status": "admitted"}
  ->    {"items": [{"name": "宝莱利金属"}, {"name": "冠县恒达板材"}]}
ask     2026-03-01 09:00:00 wang.clerk ListOrganisations {"page_size": 3}
  ->    {"items": [{"organisation": "org-000001"}, {"organisation": "org-000002"}, {"organisation": "org-000003"}], "next_page_token": "org-000003"}
ask     2026-03-01 09:00:00 he.boss ListOrganisations {"page_size": 2, "page_token": "org-000005"}
  ->    {"items": [{"organisation": "org-000006"}, {"organisation": "org-000008"}]}
ask     2026-03-01 09:00:00 wang.clerk ListOrganisations {"page_size": 0}
  ->    refused page_size_invalid
ask     2026-03-01 09:00:00 wang.clerk ListOrganisations {"page_size": 201}
  ->    refused page_size_invalid
ask     2026-03-01 09:00:00 wang.clerk ListOrganisations {"page_token": "org-3"}
  ->    refused page_token_invalid
ask     2026-03-01 09:00:00 wang.clerk ListOrganisations {"page_token": "org-000099"}
  ->    refused page_token_invalid
when    2026-03-01 09:01:00 wang.clerk ApplyForAdmission {"code": "91440101MA5CJQ4N59", "name": "冠县鑫源镀锌", "capacities": ["enterprise"]}
  ->    OrganisationApplied {"organisation": "org-000009"}
when    2026-03-01 09:02:00 li.checker RefuseAdmission {"organisation": "org-000009", "reason": "经营地址不在本县"}
  ->    AdmissionRefused {"organisation": "org-000009"}
ask     2026-03-01 09:03:00 wang.clerk ListOrganisations {"status": "refused"}
  ->    {"items": [{"name": "冠县鑫源镀锌", "refused_because": "经营地址不在本县"}]}
