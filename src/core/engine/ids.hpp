// Every identifier of the core, in one place: tags are shared words, not module internals.
#pragma once

#include "base/id.hpp"

namespace gzl::core {

#define GZL_ID(Name, prefix)                                \
    struct Name##Tag {                                      \
        static constexpr std::string_view kPrefix = prefix; \
    };                                                      \
    using Name##Id = ::gzl::Id<Name##Tag>;

GZL_ID(Organisation, "org")
GZL_ID(User, "user")
GZL_ID(Key, "key")
GZL_ID(Agreement, "agreement")
GZL_ID(Consent, "consent")
GZL_ID(Approval, "approval")
GZL_ID(Contract, "contract")
GZL_ID(Invoice, "invoice")
GZL_ID(Verification, "verification")
GZL_ID(Warehouse, "warehouse")
GZL_ID(Lot, "lot")
GZL_ID(Order, "order")
GZL_ID(Duty, "duty")
GZL_ID(Gateway, "gateway")
GZL_ID(Device, "device")
GZL_ID(Control, "control")
GZL_ID(WarehouseReceipt, "receipt")
GZL_ID(Handover, "handover")
GZL_ID(Alert, "alert")
GZL_ID(Score, "score")
GZL_ID(Product, "product")
GZL_ID(Visit, "visit")
GZL_ID(Need, "need")
GZL_ID(NeedList, "needlist")
GZL_ID(Placement, "placement")
GZL_ID(Application, "application")
GZL_ID(Facility, "facility")
GZL_ID(Drawdown, "drawdown")
GZL_ID(Loan, "loan")
GZL_ID(Repayment, "repayment")
GZL_ID(Margin, "margin")
GZL_ID(Prepayment, "prepayment")
GZL_ID(Procurement, "procurement")
GZL_ID(Take, "take")
GZL_ID(Claim, "claim")
GZL_ID(Payout, "payout")
GZL_ID(Statement, "statement")
GZL_ID(Break, "break")
GZL_ID(PersonalData, "personal")
GZL_ID(Report, "report")
GZL_ID(Document, "document")

#undef GZL_ID

}  // namespace gzl::core
