namespace QualityScorer.Training.Fitting;

/// <summary>Fits the wording shapes to judgements and planted errors and says how well they hold on groups kept aside.</summary>
internal sealed class ShapeFitter
{
    private const int Rounds = 4;

    private readonly TrainingSet _set;
    private readonly TrainingOptions _options;
    private readonly IReadOnlyList<double> _ridges;
    private readonly double[] _targets;
    private readonly HingeBasis _basis;
    private readonly GramMatrix[] _folds;
    private readonly int[] _foldOf;

    /// <param name="set">Measured rows.</param>
    /// <param name="options">Settings.</param>
    /// <param name="basis">Ramps and the weights to stay near to.</param>
    /// <param name="ridges">Penalties to choose from.</param>
    public ShapeFitter(TrainingSet set, TrainingOptions options, HingeBasis basis, IReadOnlyList<double> ridges)
    {
        _ridges = ridges;
        _set = set;
        _options = options;
        _basis = basis;
        _targets = Array.ConvertAll(RankNormal.Of([.. set.Scores], [.. set.Strata]), t => -t);
        _foldOf = Folds();
        _folds = new GramMatrix[options.Folds];
        Parallel.For(0, options.Folds, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, fold => _folds[fold] = Sum(fold));
    }

    /// <summary>Chooses the penalty by cross-validation and fits all rows with it.</summary>
    public ShapeFit Fit(Action<string>? progress)
    {
        var best = (Ridge: 0.0, Error: double.PositiveInfinity);
        foreach (var ridge in _ridges)
        {
            var errors = new double[_options.Folds];
            Parallel.For(0, _options.Folds, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads }, fold =>
                errors[fold] = _folds[fold].Error(Solve(fold, ridge, rounds: 1)) * _folds[fold].Weight);
            var error = errors.Sum() / _folds.Sum(f => f.Weight);
            progress?.Invoke($"ridge {ridge}: squared error kept aside {error:0.00000}");
            if (error < best.Error) best = (ridge, error);
        }

        var keptAside = new double[_targets.Length];
        Parallel.For(0, _options.Folds, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads }, fold =>
        {
            var weights = Solve(fold, best.Ridge, Rounds);
            for (var i = 0; i < keptAside.Length; i++)
            {
                if (_foldOf[i] == fold) keptAside[i] = Dot(_basis.Expand(_set.Features[i]), weights);
            }
        });
        return new ShapeFit(_basis.Shapes(Solve(except: -1, best.Ridge, Rounds)), best.Ridge, keptAside);
    }

    // Whole groups go to one fold, in an order that the seed shuffles.
    private int[] Folds()
    {
        var order = Enumerable.Range(0, _set.GroupCount).ToArray();
        new Random(_options.Seed).Shuffle(order);
        var fold = new int[order.Length];
        for (var i = 0; i < order.Length; i++) fold[order[i]] = i % _options.Folds;
        return [.. _set.Groups.Select(g => fold[g])];
    }

    private GramMatrix Sum(int fold)
    {
        var byGroup = new GramMatrix(_basis.Length);
        var groups = new SortedDictionary<int, CentreOf>();
        var strata = new SortedDictionary<int, CentreOf>();
        for (var i = 0; i < _targets.Length; i++)
        {
            if (_foldOf[i] != fold) continue;
            var ramps = _basis.Expand(_set.Features[i]);
            byGroup.Add(ramps, _targets[i], _set.Weights[i]);
            Add(groups, _set.Groups[i], ramps, i);
            Add(strata, _set.Strata[i], ramps, i);
        }

        // Both centrings start from the same sums, so one matrix serves: G − a·Σ groups − (1 − a)·Σ strata.
        foreach (var centre in groups.Values) byGroup.Centre(centre.Ramps, centre.Target, centre.Weight / _options.GroupCentring);
        foreach (var centre in strata.Values) byGroup.Centre(centre.Ramps, centre.Target, centre.Weight / (1 - _options.GroupCentring));
        return byGroup;
    }

    private void Add(SortedDictionary<int, CentreOf> centres, int key, double[] ramps, int row)
    {
        if (!centres.TryGetValue(key, out var centre)) centres[key] = centre = new CentreOf(_basis.Length);
        centre.Add(ramps, _targets[row], _set.Weights[row]);
    }

    /// <summary>Solves on all folds but one; planted errors that already cost their margin drop out of the next round (squared hinge loss).</summary>
    private double[] Solve(int except, double ridge, int rounds)
    {
        var judged = new GramMatrix(_basis.Length);
        for (var fold = 0; fold < _folds.Length; fold++)
        {
            if (fold != except) judged.Add(_folds[fold], 1);
        }

        var all = new GramMatrix(_basis.Length);
        all.Add(judged, 1 / judged.Weight);
        var weights = NonNegativeLeastSquares.Solve(all.Close().Products, Drawn(all.Targets, ridge), ridge, _basis.Prior);
        if (_options.PlantedWeight <= 0 || _set.Planted.Count == 0) return weights;
        var differences = Differences(except);
        for (var round = 0; round < rounds; round++)
        {
            var planted = new GramMatrix(_basis.Length);
            foreach (var difference in differences)
            {
                if (Dot(difference, weights) < _options.PlantedMargin) planted.Add(difference, _options.PlantedMargin, 1);
            }

            all = new GramMatrix(_basis.Length);
            all.Add(judged, 1 / judged.Weight);
            all.Add(planted, _options.PlantedWeight / differences.Count);
            weights = NonNegativeLeastSquares.Solve(all.Close().Products, Drawn(all.Targets, ridge), ridge, weights);
        }

        return weights;
    }

    // The penalty is on the distance from the prior: ridge · |x − prior|².
    private double[] Drawn(double[] targets, double ridge) => [.. targets.Zip(_basis.Prior, (target, prior) => target + (ridge * prior))];

    private List<double[]> Differences(int except)
    {
        var differences = new List<double[]>();
        foreach (var (row, features) in _set.Planted)
        {
            if (_foldOf[row] == except) continue;
            var (before, after) = (_basis.Expand(_set.Features[row]), _basis.Expand(features));
            for (var i = 0; i < after.Length; i++) after[i] -= before[i];
            differences.Add(after);
        }

        return differences;
    }

    private static double Dot(double[] a, double[] b) => System.Numerics.Tensors.TensorPrimitives.Dot<double>(a, b);

    private sealed class CentreOf(int length)
    {
        public double[] Ramps { get; } = new double[length];

        public double Target { get; private set; }

        public double Weight { get; private set; }

        public void Add(double[] ramps, double target, double weight)
        {
            for (var i = 0; i < ramps.Length; i++) Ramps[i] += weight * ramps[i];
            Target += weight * target;
            Weight += weight;
        }
    }
}
