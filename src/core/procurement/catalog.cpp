// The rows of this module. Numbers: commands 900–929, queries 930–949, events 1900–1929.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::procurement {

const Commands kCommands{
    command<struct OfferProcurement>(900, "POST /v1/facilities/{facility}:procure", procurement_trade, "发起代采",
                                     "Offer to procure",
                                     {event<struct ProcurementOffered>(1900, "已发起代采", "Procurement offered")}),
    command<struct AcceptProcurement>(901, "POST /v1/procurements/{procurement}:accept", application_submit, "确认代采",
                                      "Accept a procurement",
                                      {event<struct ProcurementAgreed>(1901, "代采已生效", "Procurement agreed")}),
    command<struct CancelProcurement>(
        902, "POST /v1/procurements/{procurement}:cancel", read, "取消代采", "Cancel a procurement",
        {event<struct ProcurementCancelled>(1902, "代采已取消", "Procurement cancelled")}),
    command<struct PayEarnestMoney>(903, "POST /v1/procurements/{procurement}:payEarnest", loan_draw, "支付定金",
                                    "Pay the earnest money"),
    command<struct PayPurchase>(
        904, "POST /v1/procurements/{procurement}:pay", procurement_trade, "申请付款给供货方", "Have the purchase paid",
        {event<struct PurchaseInstructed>(1903, "已指示支付代采货款", "Payment of the purchase instructed")}),
    command<struct DeliverPurchase>(905, "POST /v1/procurements/{procurement}:deliver", control_record, "登记代采到货",
                                    "Record a delivery",
                                    {event<struct PurchaseDelivered>(1904, "代采货物已到货", "Purchase delivered")}),
    command<struct RegisterTitle>(906, "POST /v1/procurements/{procurement}:registerTitle", procurement_trade,
                                  "登记所有权保留", "Register the retained title",
                                  {event<struct TitleRegistered>(1905, "所有权保留已登记", "Title registered")}),
    command<struct RequestTake>(907, "POST /v1/procurements/{procurement}:take", loan_draw, "申请提货",
                                "Ask to take lots",
                                {event<struct TakeRequested>(1907, "已指示收取货款", "Take requested")}),
    command<struct ConfirmTake>(
        908, "POST /v1/takes/{take}:confirm", loan_confirm, "确认收到货款", "Confirm a take",
        {event<struct TakeConfirmed>(1908, "货款已收,货物已放行", "Take confirmed, lots free")}),
    command<struct FailTake>(909, "POST /v1/takes/{take}:fail", loan_confirm, "收取货款失败", "Report a failed take",
                             {event<struct TakeFailed>(1909, "货款未收到", "Take failed")}),
    command<struct SellLots>(910, "POST /v1/procurements/{procurement}:sell", procurement_trade, "处置违约货物",
                             "Sell lots after a default"),
    command<struct ConfirmPurchaseRefund>(
        911, "POST /v1/procurements/{procurement}:refund", loan_confirm, "确认供货方退款",
        "Confirm a supplier's refund", {event<struct PurchaseRefunded>(1912, "供货方已退款", "Supplier has refunded")}),
    command<struct ReturnEarnestMoney>(912, "POST /v1/procurements/{procurement}:returnEarnest", procurement_trade,
                                       "退还定金", "Give earnest money back"),
};

const Queries kQueries{
    query<struct GetProcurement>(930, "GET /v1/procurements/{procurement}", read, "查看代采", "See a procurement"),
    query<struct ListProcurements>(931, "GET /v1/procurements", read, "代采列表", "List procurements"),
    query<struct GetTake>(932, "GET /v1/takes/{take}", read, "查看提货", "See a take"),
    query<struct ListTakes>(933, "GET /v1/takes", read, "提货列表", "List takes"),
};

const Events kDeadlineFacts{
    event<struct TitleRegistrationMissed>(1906, "所有权保留逾期未登记", "Title not registered in time"),
    event<struct CustomerDefaulted>(1910, "客户违约", "Customer in default"),
    event<struct PurchaseRefundDue>(1911, "供货方应退款", "Supplier owes a refund"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries, .deadline_facts = kDeadlineFacts};
}

}  // namespace gzl::core::procurement
