// The tax bureau's full export of an enterprise's invoices (T2).
#pragma once

#include "core/trade/state.hpp"

namespace gzl::core::trade {

struct ImportTaxInvoices {
    std::optional<OrganisationId> enterprise;  // absent: the caller's
    std::string file;                          // its name
    Hash file_hash{};                          // SHA-256 of its bytes
    std::vector<TaxInvoice> invoices;
};
BOOST_DESCRIBE_STRUCT(ImportTaxInvoices, (), (enterprise, file, file_hash, invoices))

}  // namespace gzl::core::trade
