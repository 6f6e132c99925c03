using System.Buffers;

namespace SupervisionDomain;

/// <summary>Traditional characters of numbers, measure words and what they count, and the numerals of cheques (贰拾) and calendars (廿), as the simplified ones that the readers know.</summary>
internal static class TraditionalCharacters
{
    private const string Traditional = "億萬餘個兩幾數僅總計達過於滿將約來後間碼條項組區縣場戶級時類樣筆輛臺隻頭處輪員幹黨領導職檢視門業學問題隱違為線舉報訴鄉鎮點對單層額歐鎊幣減長漲環較與佔團務隊張織貳參陸圓壹贰叁叄肆伍陆柒捌玖拾佰仟圆";

    private const string Simplified = "亿万余个两几数仅总计达过于满将约来后间码条项组区县场户级时类样笔辆台只头处轮员干党领导职检视门业学问题隐违为线举报诉乡镇点对单层额欧镑币减长涨环较与占团务队张织二三六元一二三三四五六七八九十百千元";

    // Two characters each: 二十 and 三十.
    private const string Tens = "廿卅";

    private static readonly SearchValues<char> All = SearchValues.Create(Traditional + Tens);

    /// <summary>A part of the folded text as the text itself has it; where it is none, the part.</summary>
    public static string AsWritten(string part, string text)
    {
        return Folded(text).IndexOf(part, StringComparison.Ordinal) is >= 0 and var at ? text[Before(at)..Before(at + part.Length)] : part;

        int Before(int folded)
        {
            var length = 0;
            for (; folded > 0; length++)
            {
                folded -= Tens.Contains(text[length], StringComparison.Ordinal) ? 2 : 1;
            }

            return length;
        }
    }

    public static string Folded(string text) => text.AsSpan().ContainsAny(All)
        ? string.Concat(text.Select(c => Traditional.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Simplified[at] : c)).Replace("廿", "二十", StringComparison.Ordinal).Replace("卅", "三十", StringComparison.Ordinal)
        : text;
}
