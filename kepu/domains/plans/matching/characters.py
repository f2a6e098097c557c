"""The characters of a name as one writes them in the register."""

import re
import unicodedata

# Traditional and variant forms that occur in names of organs and places; a register of today
# writes them in simplified form.
_TRADITIONAL = (
    "區縣鄉鎮黨委會員組織傳統戰辦處廳館隊團協聯婦殘總務財發改環農業漁業衛計劃資產監審計統計訊"
    "宣傳網絡導體媒記錄檔圖書戲劇藝術園綠標準質檢驗驗證電視廣播報經濟貿稅銀險應災氣壇樹橋廟"
    "遊産鐵勞動職障權護養貧興綜規劃設築質國際臺灣號門內華陽長開關東風陳趙劉張節學習術歷號實"
    "驗點單獨駐場價購運輸輔導創優選擇專業領導機構軍屬紅積極議協調辦剎柵欄廠龍濱豐順懷雲壽營"
)
_SIMPLIFIED = (
    "区县乡镇党委会员组织传统战办处厅馆队团协联妇残总务财发改环农业渔业卫计划资产监审计统计讯"
    "宣传网络导体媒记录档图书戏剧艺术园绿标准质检验验证电视广播报经济贸税银险应灾气坛树桥庙"
    "游产铁劳动职障权护养贫兴综规划设筑质国际台湾号门内华阳长开关东风陈赵刘张节学习术历号实"
    "验点单独驻场价购运输辅导创优选择专业领导机构军属红积极议协调办刹栅栏厂龙滨丰顺怀云寿营"
)
_TO_SIMPLIFIED = str.maketrans(dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True)))
# Blanks, and marks without width that come along from web pages and word processors.
_INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+")


def plain(name: str) -> str:
    """``name`` without blanks, letters and brackets half-width, characters simplified."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", name)).translate(_TO_SIMPLIFIED)
