// One day of a bank as both formats: 6 000 000.00 paid out, 5 013 333.33 collected.
//   opening 10 000 000.00 − 6 000 000.00 + 5 013 333.33 = closing 9 013 333.33
#pragma once

#include <string>
#include <string_view>

namespace gzl::statements {

inline const std::string kCsv =
    "对账单号,LS-20260331\n"
    "账号,37150120260001\n"
    "日期,2026-03-31\n"
    "币种,CNY\n"
    "期初余额,10000000.00\n"
    "期末余额,9013333.33\n"
    "\n"
    "记账日期,起息日,流水号,借方金额,贷方金额,余额,对方户名,摘要\n"
    "2026-03-31,2026-03-31,LS-D-000001,6000000.00,,4000000.00,日照钢铁,放款\n"
    "2026-03-31,2026-03-30,LS-R-000001,,5013333.33,9013333.33,\"宝莱利, 金属\",\"还款 \"\"部分\"\"\"\n";

inline const std::string kCamt = R"(<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">
 <BkToCstmrStmt>
  <GrpHdr><MsgId>M-1</MsgId></GrpHdr>
  <Stmt>
   <Id>LS-20260331</Id>
   <Acct><Id><Othr><Id>37150120260001</Id></Othr></Id><Ccy>CNY</Ccy></Acct>
   <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">10000000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-31</Dt></Dt></Bal>
   <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">9013333.33</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-31</Dt></Dt></Bal>
   <TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries><TtlCdtNtries><Sum>5013333.33</Sum></TtlCdtNtries><TtlDbtNtries><Sum>6000000.00</Sum></TtlDbtNtries></TxsSummry>
   <Ntry>
    <Amt Ccy="CNY">6000000.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
    <BookgDt><Dt>2026-03-31</Dt></BookgDt><ValDt><Dt>2026-03-31</Dt></ValDt>
    <AcctSvcrRef>LS-D-000001</AcctSvcrRef>
    <NtryDtls><TxDtls><RltdPties><Cdtr><Nm>日照钢铁</Nm></Cdtr></RltdPties><RmtInf><Ustrd>放款</Ustrd></RmtInf></TxDtls></NtryDtls>
   </Ntry>
   <Ntry>
    <Amt Ccy="CNY">5013333.33</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
    <BookgDt><DtTm>2026-03-31T16:00:00+08:00</DtTm></BookgDt><ValDt><Dt>2026-03-30</Dt></ValDt>
    <NtryDtls><TxDtls><Refs><AcctSvcrRef>LS-R-000001</AcctSvcrRef><EndToEndId>E-9</EndToEndId></Refs><RltdPties><Dbtr><Nm>宝莱利, 金属</Nm></Dbtr></RltdPties></TxDtls></NtryDtls>
    <AddtlNtryInf>还款 "部分"</AddtlNtryInf>
   </Ntry>
  </Stmt>
 </BkToCstmrStmt>
</Document>
)";

// The text with its first `from` replaced.
inline std::string with(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

}  // namespace gzl::statements
