namespace SupervisionDomain;

/// <summary>From one moment to another comes at most so much.</summary>
internal sealed class CountStep
{
    // Of ways as long that over the fewest figures is taken: so many bits below the number count them.
    private const int FigureBits = 24;

    private CountStep(int from, int to, Int128 length, ToldFigure? told, bool isBack) => (From, To, Length, Told, IsBack) = (from, to, length, told, isBack);

    public int From { get; }

    public int To { get; }

    /// <summary>So much, and below it one for each figure.</summary>
    public Int128 Length { get; }

    /// <summary>The figure that says so; null where it is so without one.</summary>
    public ToldFigure? Told { get; }

    /// <summary>Whether it goes back over the figure.</summary>
    public bool IsBack { get; }

    /// <summary>Nothing.</summary>
    public static CountStep Free(int from, int to) => new(from, to, 0, null, isBack: false);

    /// <summary>The most that the figure may be.</summary>
    public static CountStep Over(ToldFigure told, int from, int to, long most) => new(from, to, ((Int128)most << FigureBits) + 1, told, isBack: false);

    /// <summary>Less than nothing by the least that the figure may be.</summary>
    public static CountStep BackOver(ToldFigure told, int from, int to, long least) => new(from, to, -((Int128)least << FigureBits) + 1, told, isBack: true);

    /// <summary>How much a length says.</summary>
    public static Int128 Number(Int128 length) => length >> FigureBits;
}
