namespace SupervisionDomain;

/// <summary>The four forms of oversight in which bulletins count dispositions (四种形态; Regulation on Disciplinary Action 2023 art. 5).</summary>
public enum FourForm
{
    /// <summary>Criticism, education, talks and their like (第一种形态).</summary>
    First = 1,

    /// <summary>Light sanctions and organizational adjustments (第二种形态).</summary>
    Second,

    /// <summary>Heavy sanctions and major adjustments (第三种形态).</summary>
    Third,

    /// <summary>Serious violations suspected to be crimes (第四种形态).</summary>
    Fourth,
}
