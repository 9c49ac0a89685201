// POST /v1/tax-invoices:import takes the tax bureau's full export, CSV or xlsx, and makes the command ImportTaxInvoices
// of it (T2). A wrong file is refused whole with every reason by its row.
#pragma once

#include "api/platform/services.hpp"

namespace gzl::app {

api::Route tax_invoices_route(api::Services& services);  // the services must outlive it

}  // namespace gzl::app
