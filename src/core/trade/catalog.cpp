// The rows of this module. Numbers: commands 200–269, queries 270–299, events 1200–1299.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::trade {

const Commands kCommands{
    command<struct RegisterContract>(200, "POST /v1/contracts", trade_register, "登记合同", "Register a contract",
                                     {event<struct ContractRegistered>(1200, "已登记合同", "Contract registered")}),
    command<struct RegisterInvoice>(201, "POST /v1/invoices", trade_register, "登记发票", "Register an invoice",
                                    {event<struct InvoiceRegistered>(1201, "已登记发票", "Invoice registered")}),
    command<struct VerifyTrade>(202, "POST /v1/verifications", trade_verify, "核验贸易真实性", "Verify a trade",
                                {event<struct TradeVerified>(1202, "已核验贸易真实性", "Trade verified")}),
    command<struct ImportTaxInvoices>(
        203, "POST /v1/tax-invoices", trade_register, "导入税务发票", "Import the tax bureau's invoices",
        {event<struct TaxInvoicesImported>(1203, "已导入税务发票", "Tax bureau's invoices imported")}),
};

const Queries kQueries{
    query<struct GetContract>(270, "GET /v1/contracts/{contract}", read, "查看合同", "See a contract"),
    query<struct GetInvoice>(271, "GET /v1/invoices/{invoice}", read, "查看发票", "See an invoice"),
    query<struct GetVerification>(272, "GET /v1/verifications/{verification}", read, "查看贸易核验",
                                  "See a verification"),
    query<struct ListInvoices>(273, "GET /v1/invoices", read, "发票列表", "List invoices"),
    query<struct ListContracts>(274, "GET /v1/contracts", read, "合同列表", "List contracts"),
    query<struct ListTaxInvoices>(276, "GET /v1/tax-invoices", read, "税务发票列表", "List the tax bureau's invoices"),
    query<struct ListVerifications>(275, "GET /v1/verifications", read, "贸易核验列表", "List verifications"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries};
}

}  // namespace gzl::core::trade
