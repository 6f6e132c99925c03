using System.Runtime.CompilerServices;

namespace SupervisionDomain;

/// <summary>What a member that is required has: a value.</summary>
internal static class Required
{
    /// <exception cref="ArgumentNullException">There is none; the exception names the member.</exception>
    public static T NotNull<T>(this T? value, [CallerMemberName] string member = "")
        where T : class => value ?? throw new ArgumentNullException(member);
}
