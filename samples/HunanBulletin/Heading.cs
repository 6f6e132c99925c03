using SupervisionDomain;

namespace HunanBulletin;

/// <summary>The heading of a section.</summary>
internal static class Heading
{
    public static void Print(Language language, string zh, string en)
    {
        Console.WriteLine();
        Console.WriteLine($"== {(language == Language.Zh ? zh : en)} ==");
        Console.WriteLine();
    }
}
