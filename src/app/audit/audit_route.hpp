// GET /v1/audit?who=&object=&from=&to=&before=&page_size=: the journal for the operator's people, the newest first.
#pragma once

#include "api/platform/services.hpp"
#include "app/audit/audit_journal.hpp"

namespace gzl::app {

api::Route audit_route(api::Services& services, AuditJournal& journal);  // both outlive the route

}  // namespace gzl::app
