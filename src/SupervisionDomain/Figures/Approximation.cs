namespace SupervisionDomain;

/// <summary>How a number is blurred by words; each has one usual wording in Chinese and one in English.</summary>
public enum Approximation
{
    /// <summary>The number itself (268; 268).</summary>
    Exact = 1,

    /// <summary>A number rounded to its last printed place (33.2万; 33.2万 is 331,500 to 332,499).</summary>
    Rounded,

    /// <summary>The number and a remainder (150余; 150-odd): more than it, usually less than one step above.</summary>
    Odd,

    /// <summary>More than the number (超过150; more than 150), which is excluded.</summary>
    MoreThan,

    /// <summary>The number or more (至少150; at least 150).</summary>
    AtLeast,

    /// <summary>Just below the number (近4000; nearly 4,000), which is excluded.</summary>
    Nearly,

    /// <summary>Fewer than the number (不足150; fewer than 150), which is excluded.</summary>
    FewerThan,

    /// <summary>The number or fewer (至多150; at most 150).</summary>
    AtMost,

    /// <summary>Around the number (约150; about 150).</summary>
    About,

    /// <summary>Several, without a number (多; several): at least two.</summary>
    Several,

    /// <summary>Roughly between two numbers (两三, 十几, 数十; roughly 20 to 99): usual, and no hard side.</summary>
    Roughly,

    /// <summary>Between two ends, with what is usual inside them (19至36; at least 157 (usually 157 to 255)).</summary>
    Range,

    /// <summary>Words that contradict or repeat each other (近150余, 至少150以上): kept, and never guessed. No side is known.</summary>
    Contradictory,
}
