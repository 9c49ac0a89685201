// The rows of this module. Numbers: commands 850–879, queries 880–899, events 1850–1879.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::prepayment {

const Commands kCommands{
    command<struct OpenPrepayment>(
        850, "POST /v1/facilities/{facility}:prepay", loan_draw, "开立预付款订单", "Open a prepayment order",
        {event<struct PrepaymentOpened>(1850, "已开立预付款订单", "Prepayment order opened")}),
    command<struct CancelPrepayment>(
        851, "POST /v1/prepayments/{prepayment}:cancel", loan_draw, "取消预付款订单", "Cancel a prepayment order",
        {event<struct PrepaymentCancelled>(1851, "预付款订单已取消", "Prepayment order cancelled")}),
    command<struct RequestPrepaymentMargin>(852, "POST /v1/prepayments/{prepayment}:depositMargin", loan_draw,
                                            "缴存订单保证金", "Pay margin for an order"),
    command<struct PaySupplier>(
        853, "POST /v1/prepayments/{prepayment}:pay", loan_draw, "申请付款给供货方", "Have the supplier paid",
        {event<struct SupplierPaymentInstructed>(1852, "已指示付款给供货方", "Payment of the supplier instructed")}),
    command<struct RecordDispatch>(854, "POST /v1/prepayments/{prepayment}:dispatch", stock_announce, "登记供货方发货",
                                   "Record the supplier's dispatch",
                                   {event<struct GoodsDispatched>(1853, "货物已发运", "Goods dispatched")}),
    command<struct PledgeArrival>(855, "POST /v1/prepayments/{prepayment}:pledge", control_record, "到货转质押",
                                  "Pledge goods on arrival",
                                  {event<struct GoodsPledged>(1854, "到货已转为质押", "Arrived goods pledged")}),
    command<struct RequestReleaseNotice>(
        856, "POST /v1/prepayments/{prepayment}:requestNotice", loan_draw, "申请提货通知", "Ask for a release notice",
        {event<struct ReleaseNoticeRequested>(1855, "已申请提货通知", "Release notice requested")}),
    command<struct IssueReleaseNotice>(857, "POST /v1/prepayments/{prepayment}:notice", collateral_release,
                                       "签发提货通知", "Issue a release notice",
                                       {event<struct ReleaseNoticed>(1856, "已签发提货通知", "Release notice issued")}),
    command<struct ConfirmSupplierRefund>(
        858, "POST /v1/prepayments/{prepayment}:refund", loan_confirm, "确认供货方退款", "Confirm a supplier's refund",
        {event<struct SupplierRefunded>(1858, "供货方已退款", "Supplier has refunded")}),
    command<struct RequestPrepaymentMarginReturn>(859, "POST /v1/prepayments/{prepayment}:returnMargin", loan_draw,
                                                  "申请退还订单保证金", "Ask for an order's margin back"),
};

const Queries kQueries{
    query<struct GetPrepayment>(880, "GET /v1/prepayments/{prepayment}", read, "查看预付款订单",
                                "See a prepayment order"),
    query<struct ListPrepayments>(881, "GET /v1/prepayments", read, "预付款订单列表", "List prepayment orders"),
};

const Events kDeadlineFacts{
    event<struct SupplierRefundDue>(1857, "供货方应退款", "Supplier owes a refund"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries, .deadline_facts = kDeadlineFacts};
}

}  // namespace gzl::core::prepayment
