using System.Collections.Frozen;

namespace NetConnect.Api.Input;

/// <summary>The words that stand for a choice in the API.</summary>
public sealed class Vocabulary<T> where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> _values;
    private readonly FrozenDictionary<T, string> _words;

    internal Vocabulary(Func<T, string> wordOf, params IEnumerable<T> values)
    {
        _values = values.ToFrozenDictionary(wordOf, StringComparer.Ordinal);
        _words = _values.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
        All = [.. values.Select(wordOf)];
        List = string.Join(", ", All);
    }

    public IReadOnlyCollection<string> All { get; }

    /// <summary>All of them, for people.</summary>
    public string List { get; }

    public string Of(T value) => _words[value];

    public bool TryParse(string text, out T value) => _values.TryGetValue(text, out value);
}
