using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Tests.Conformance;

public sealed class ConformanceSuiteTests
{
    [Fact]
    public void Promises_are_the_suite_s_public_methods_and_not_the_author_s() =>
        Assert.Equal(["Is_kept", "Is_kept_too"], ConformanceSuite.PromisesOf<Promises>());

    [Fact]
    public async Task A_broken_promise_says_what_was_expected_and_what_was_seen()
    {
        var broken = await Assert.ThrowsAsync<ConformanceException>(() => new Author("other").CheckAsync(nameof(Promises.Is_kept)));

        Assert.Equal("Word should be word, and is other.", broken.Message);
    }

    [Fact]
    public Task A_kept_promise_passes() => new Author("word").CheckAsync(nameof(Promises.Is_kept));

    [Fact]
    public async Task An_unknown_promise_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new Author("word").CheckAsync(nameof(Author.Own)));

    public abstract class Promises : ConformanceSuite
    {
        protected abstract string Word { get; }

        public Task Is_kept()
        {
            Require.Same("word", Word);
            return Task.CompletedTask;
        }

        public Task Is_kept_too() => Task.CompletedTask;
    }

    public sealed class Author(string word) : Promises
    {
        protected override string Word => word;

        public Task Own() => Task.FromResult(word);
    }
}
